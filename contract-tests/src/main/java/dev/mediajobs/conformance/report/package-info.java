/** What came out, as tables, files and a page. */
@NullMarked
package dev.mediajobs.conformance.report;

import org.jspecify.annotations.NullMarked;
