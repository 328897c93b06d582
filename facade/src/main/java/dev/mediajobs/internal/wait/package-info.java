/** How a job is waited for. Not part of the API. */
@NullMarked
package dev.mediajobs.internal.wait;

import org.jspecify.annotations.NullMarked;
