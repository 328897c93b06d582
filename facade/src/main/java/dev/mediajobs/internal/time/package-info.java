/** The only access to clocks and timers. Not part of the API. */
@NullMarked
package dev.mediajobs.internal.time;

import org.jspecify.annotations.NullMarked;
