/** Submits jobs to media vendors, waits for them and downloads the results; start with {@link dev.mediajobs.MediaJobs}. */
@NullMarked
package dev.mediajobs;

import org.jspecify.annotations.NullMarked;
