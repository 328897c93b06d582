/** Reports on the console and as JSON, JUnit XML, SARIF and HTML files. */
@NullMarked
package dev.mediajobs.conformance.report;

import org.jspecify.annotations.NullMarked;
