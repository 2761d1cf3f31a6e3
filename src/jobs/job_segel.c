/* Seals what acts have appended to the audit trail, in portions, until nothing is left. */
#include "jobs/jobs.h"
#include "tindakan/segel.h"

enum { SEKALI = 500, KALI = 200 };

bool job_segel(JobCtx *c, Err *err)
{
    for (int i = 0; i < KALI; i++) {
        int n = 0;
        ArenaMark m = arena_mark(c->a);
        bool ok = segel_jalankan(c->store, c->db, c->a, SEKALI, &n, err);
        arena_rewind(c->a, m);
        if (!ok || n < SEKALI) return ok;
    }
    return true;
}
