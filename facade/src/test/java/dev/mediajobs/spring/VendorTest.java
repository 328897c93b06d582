package dev.mediajobs.spring;

import dev.mediajobs.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Base class of the README of the simulator: all subclasses share one application context and one simulator. */
@SpringBootTest
@ResourceLock("simulator")
abstract class VendorTest {

    @RegisterExtension
    static final SimulatorExtension SIMULATOR = SimulatorExtension.perJvm();

    @DynamicPropertySource
    static void vendors(DynamicPropertyRegistry registry) {
        SIMULATOR.properties().forEach((name, value) -> registry.add(name, () -> value));
    }
}
