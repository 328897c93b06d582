/** Results of jobs and uploaded files. */
@NullMarked
package dev.mediajobs.simulator.media;

import org.jspecify.annotations.NullMarked;
