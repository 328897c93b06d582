/** Reads and writes recordings of traffic in the HAR 1.2 format. */
@NullMarked
package dev.mediajobs.conformance.observe.har;

import org.jspecify.annotations.NullMarked;
