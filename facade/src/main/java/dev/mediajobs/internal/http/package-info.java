/** HTTP calls to vendors: credentials, retries and failure classification. Not part of the API. */
@NullMarked
package dev.mediajobs.internal.http;

import org.jspecify.annotations.NullMarked;
