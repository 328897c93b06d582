/**
 * Submits jobs to media vendors, waits for them and downloads their results. Micrometer, Spring Boot
 * and db-scheduler are optional. {@link dev.mediajobs.MediaJobs} is the entry point.
 */
@SuppressWarnings({
    "module", // Jackson is not a dependency
    "requires-automatic" // db-scheduler, Micrometer and Spring reserve their module names
})
module dev.mediajobs {
    requires transitive dev.mediajobs.clients;
    requires static com.github.kagkarlsson.scheduler;
    requires static java.sql;
    requires static micrometer.core;
    requires static micrometer.observation;
    requires static transitive org.jspecify;
    requires static spring.beans;
    requires static spring.boot;
    requires static spring.boot.actuator;
    requires static spring.boot.autoconfigure;
    requires static spring.boot.health;
    requires static spring.context;
    requires static spring.core;

    exports dev.mediajobs;
    exports dev.mediajobs.creatify;
    exports dev.mediajobs.durable;
    exports dev.mediajobs.micrometer;
    exports dev.mediajobs.miraflow;
    exports dev.mediajobs.miragic;
    exports dev.mediajobs.mirrago;

    // Spring calls package-private constructors and methods.
    opens dev.mediajobs.spring to
            spring.beans,
            spring.boot,
            spring.context,
            spring.core;
    // Jackson calls the methods of uploaded files, jobs and results.
    opens dev.mediajobs to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
    opens dev.mediajobs.internal.vendor to
            com.fasterxml.jackson.databind,
            tools.jackson.databind;
}
