/** Reads the clock and sleeps; no other package does. */
@NullMarked
package dev.mediajobs.conformance.time;

import org.jspecify.annotations.NullMarked;
