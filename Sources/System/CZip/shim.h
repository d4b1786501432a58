#pragma once
#include <spawn.h>
#include <zip.h>

/* Glibc declares this only under _GNU_SOURCE, which clashes with Swift's Glibc module when set in a public header.
   It stands here because Documents, which reads containers, also starts the child process that reads PDF. */
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
