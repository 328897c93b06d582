/** Checks lists of jobs: their contents, order and pages. */
@NullMarked
package dev.mediajobs.conformance.run.list;

import org.jspecify.annotations.NullMarked;
