/**
 * Jobs that are kept in the application's own database, for several machines. Requires db-scheduler; {@link
 * dev.mediajobs.durable.DurableJobs} is the entry point.
 */
@NullMarked
package dev.mediajobs.durable;

import org.jspecify.annotations.NullMarked;
