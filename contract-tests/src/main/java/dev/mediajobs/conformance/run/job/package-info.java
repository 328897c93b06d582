/** Submits jobs, polls them until they finish and checks responses and results. */
@NullMarked
package dev.mediajobs.conformance.run.job;

import org.jspecify.annotations.NullMarked;
