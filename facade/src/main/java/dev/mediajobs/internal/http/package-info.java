/** How calls reach a vendor: credentials, one try or several, what an answer means. Not part of the API. */
@NullMarked
package dev.mediajobs.internal.http;

import org.jspecify.annotations.NullMarked;
