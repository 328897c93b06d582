/** The engine of the vendor packages: calls, submits, jobs, results and webhooks. Not part of the API. */
@NullMarked
package dev.mediajobs.internal.vendor;

import org.jspecify.annotations.NullMarked;
