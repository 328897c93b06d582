/** Submits jobs to media vendors and downloads their results; start with {@link dev.mediajobs.MediaJobs}. */
@NullMarked
package dev.mediajobs;

import org.jspecify.annotations.NullMarked;
