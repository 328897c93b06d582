/** Submits jobs, polls them to their end and checks what they report and return. */
@NullMarked
package dev.mediajobs.conformance.run.job;

import org.jspecify.annotations.NullMarked;
