/** Validation of requests against the specs. */
@NullMarked
package dev.mediajobs.simulator.validation;

import org.jspecify.annotations.NullMarked;
