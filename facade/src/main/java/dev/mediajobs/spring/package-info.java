/** Auto-configuration for Spring Boot 3, for those who have it; everybody else never loads this package. */
@NullMarked
package dev.mediajobs.spring;

import org.jspecify.annotations.NullMarked;
