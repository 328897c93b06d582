/**
 * Submits jobs to media vendors and downloads their results; start with {@link dev.mediajobs.MediaJobs}.
 *
 * @serial exclude
 */
@NullMarked
package dev.mediajobs;

import org.jspecify.annotations.NullMarked;
