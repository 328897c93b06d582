/** An example of jobs in workflows of Temporal, for teams that run Temporal already. */
@NullMarked
package dev.mediajobs.examples.temporal;

import org.jspecify.annotations.NullMarked;
