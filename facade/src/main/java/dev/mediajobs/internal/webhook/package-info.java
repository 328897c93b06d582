/** Deduplication of webhook deliveries. Not part of the API. */
@NullMarked
package dev.mediajobs.internal.webhook;

import org.jspecify.annotations.NullMarked;
