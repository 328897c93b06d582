/** The one place that reads the clock and waits. */
@NullMarked
package dev.mediajobs.conformance.time;

import org.jspecify.annotations.NullMarked;
