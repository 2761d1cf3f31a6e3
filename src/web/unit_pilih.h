/*
 * Walking down the unit tree as an administrator: which units the actor sees, and how many people stand below.
 */
#ifndef WEB_UNIT_PILIH_H
#define WEB_UNIT_PILIH_H

#include "web/page_dasar.h"

typedef struct { const Unit *u; int orang; } UnitAnak;
typedef LIST_OF(UnitAnak) UnitAnakList;

/* BKPSDM and auditors see all, an administrator of a PD his own. */
bool unit_tampak(Req *req, const Unit *u);
/* How many people work in each unit or below it, by position of the unit. */
int *unit_staf(Req *req, const StrukturHari *h);
/* The only unit that stands highest among those the actor sees; NULL: there are several. */
const Unit *unit_puncak(Req *req);
/* The units right below `u`; of NULL those that stand highest for the actor. */
UnitAnakList unit_anak(Req *req, const Unit *u, const int *staf);

#endif
