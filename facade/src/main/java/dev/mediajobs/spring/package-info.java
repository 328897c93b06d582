/** Auto-configuration for Spring Boot 3.5 and 4.0, loaded only if Spring Boot is on the class path. */
@NullMarked
package dev.mediajobs.spring;

import org.jspecify.annotations.NullMarked;
