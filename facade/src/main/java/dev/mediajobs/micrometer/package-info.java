/** Metrics and traces, if {@code micrometer-observation} is on the class path. */
@NullMarked
package dev.mediajobs.micrometer;

import org.jspecify.annotations.NullMarked;
