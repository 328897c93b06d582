/** What is checked of a webhook before it is a hint. Not part of the API. */
@NullMarked
package dev.mediajobs.internal.webhook;

import org.jspecify.annotations.NullMarked;
