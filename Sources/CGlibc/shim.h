// What the C library has and Swift's own module of it does not show.
#include <malloc.h>
#include <stdint.h>

// Of <fcntl.h>, where it stands for _GNU_SOURCE alone.
int sync_file_range(int descriptor, int64_t offset, int64_t count, unsigned int flags);
enum { START_WRITING_OUT = 2 };  // SYNC_FILE_RANGE_WRITE
