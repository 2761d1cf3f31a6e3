/*
 * Functions that this code base does without. Including base.h makes their use a compile error that
 * names this file. arena.c alone may allocate; waktu.c alone may ask the system for the time.
 */
#ifndef BASE_BANNED_H
#define BASE_BANNED_H

#define BANNED(f) banned_##f##_see_src_base_banned_h

#undef strcpy
#define strcpy(...) BANNED(strcpy)
#undef strcat
#define strcat(...) BANNED(strcat)
#undef strncpy
#define strncpy(...) BANNED(strncpy)
#undef strncat
#define strncat(...) BANNED(strncat)
#undef sprintf
#define sprintf(...) BANNED(sprintf)
#undef vsprintf
#define vsprintf(...) BANNED(vsprintf)
#undef gets
#define gets(...) BANNED(gets)
#undef strtok
#define strtok(...) BANNED(strtok)
#undef atoi
#define atoi(...) BANNED(atoi)
#undef atol
#define atol(...) BANNED(atol)
#undef system
#define system(...) BANNED(system)
#undef setlocale
#define setlocale(...) BANNED(setlocale)
#undef rand
#define rand(...) BANNED(rand)

#ifndef BASE_TIME_OK
#undef localtime
#define localtime(...) BANNED(localtime)
#undef gmtime
#define gmtime(...) BANNED(gmtime)
#undef time
#define time(...) BANNED(time)
#undef strftime
#define strftime(...) BANNED(strftime)
#endif

#ifndef BASE_ALLOC_OK
#undef malloc
#define malloc(...) BANNED(malloc)
#undef calloc
#define calloc(...) BANNED(calloc)
#undef realloc
#define realloc(...) BANNED(realloc)
#undef strdup
#define strdup(...) BANNED(strdup)
#undef free
#define free(...) BANNED(free)
#endif

#endif
