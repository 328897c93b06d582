/** Pictures and videos that jobs result in, and files that callers upload. */
@NullMarked
package dev.mediajobs.simulator.media;

import org.jspecify.annotations.NullMarked;
