package dev.mediajobs.spring;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;

/** An application whose contexts are counted. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration(MediaJobsAutoConfiguration.class)
class VendorApplication {

    static final AtomicInteger CREATED = new AtomicInteger();

    VendorApplication() {
        CREATED.incrementAndGet();
    }
}
