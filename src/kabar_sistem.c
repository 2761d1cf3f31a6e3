#include "kabar_sistem.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/base.h"

void kabar_kirim(const char *isi)
{
    struct sockaddr_un a = { .sun_family = AF_UNIX };
    const char *jalur = getenv("NOTIFY_SOCKET");
    if (!jalur || (jalur[0] != '/' && jalur[0] != '@') || strlen(jalur) >= sizeof a.sun_path) return;
    memcpy(a.sun_path, jalur, strlen(jalur));
    if (jalur[0] == '@') a.sun_path[0] = 0;     /* an abstract name */
    int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0) return;
    socklen_t n = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + strlen(jalur));
    (void)!sendto(fd, isi, strlen(isi), MSG_NOSIGNAL, (struct sockaddr *)&a, n);
    close(fd);
}

int64_t kabar_jeda_ms(void)
{
    const char *us = getenv("WATCHDOG_USEC");
    int64_t n;
    return us && str_int(str_z(us), &n) && n > 0 ? n / 2000 : 0;
}
