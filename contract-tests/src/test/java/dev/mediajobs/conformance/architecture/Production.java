package dev.mediajobs.conformance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The compiled classes of all modules, without tests. The jars are not suitable: they contain relocated libraries. */
public final class Production implements LocationProvider {

    @Override
    public Set<Location> get(Class<?> test) {
        return folders().map(Location::of).collect(Collectors.toSet());
    }

    /**
     * Returns the name of a class or package.
     *
     * @throws IllegalArgumentException if it does not exist, because a rule about it would check nothing
     */
    static String existing(String name) {
        String path = name.replace('.', '/');
        if (folders()
                .noneMatch(folder -> Files.isDirectory(folder.resolve(path))
                        || Files.isRegularFile(folder.resolve(path + ".class")))) {
            throw new IllegalArgumentException("\"" + name + "\" is not a class or package. Update the rules.");
        }
        return name;
    }

    /** Matches an existing class and its nested classes. */
    static DescribedPredicate<JavaClass> type(String name) {
        String nested = existing(name) + "$";
        return describe(name, type -> (type.getName() + "$").startsWith(nested));
    }

    /** Matches the classes of an existing package and its subpackages. */
    static DescribedPredicate<JavaClass> inPackage(String name) {
        return resideInAPackage(existing(name) + "..");
    }

    private static Stream<Path> folders() {
        return Stream.of("specs", "generated-clients", "facade", "mock-server", "contract-tests")
                .map(module -> Path.of("..", module, "target", "classes"));
    }
}
