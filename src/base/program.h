/* The version of the program: --version, log, and who made a PDF. */
#ifndef BASE_PROGRAM_H
#define BASE_PROGRAM_H

#define SIRANCAGE_VERSI "0.1.0"

#endif
