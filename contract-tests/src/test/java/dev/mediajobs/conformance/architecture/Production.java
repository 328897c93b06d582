package dev.mediajobs.conformance.architecture;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes of all rooms as they were compiled, without tests. The simulator's jar would not do: in it the libraries have
 * moved into our packages, and under names that no rule knows.
 */
public final class Production implements LocationProvider {

    @Override
    public Set<Location> get(Class<?> test) {
        return Stream.of("specs", "generated-clients", "facade", "mock-server", "contract-tests")
                .map(room -> Location.of(Path.of("..", room, "target", "classes")))
                .collect(Collectors.toSet());
    }
}
