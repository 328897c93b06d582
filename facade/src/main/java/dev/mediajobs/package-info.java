/**
 * Jobs of four media vendors behind one small API: submit, wait, fetch the file. {@link dev.mediajobs.MediaJobs} is
 * the way in.
 */
@NullMarked
package dev.mediajobs;

import org.jspecify.annotations.NullMarked;
