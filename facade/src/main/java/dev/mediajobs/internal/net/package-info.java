/** Access to links from vendors, protected against SSRF. Not part of the API. */
@NullMarked
package dev.mediajobs.internal.net;

import org.jspecify.annotations.NullMarked;
