/** Metrics and traces by Micrometer, for those who have {@code micrometer-observation} on the class path. */
@NullMarked
package dev.mediajobs.micrometer;

import org.jspecify.annotations.NullMarked;
