/* The service manager's notification socket (sd_notify), without its library. */
#ifndef KABAR_SISTEM_H
#define KABAR_SISTEM_H

#include <stdint.h>

/* "READY=1"; does nothing outside of a service manager. */
void kabar_kirim(const char *isi);
/* How often WATCHDOG=1 should be sent, half of what the manager allows; 0: never. */
int64_t kabar_jeda_ms(void);

#endif
