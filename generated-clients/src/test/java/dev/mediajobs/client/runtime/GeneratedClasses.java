package dev.mediajobs.client.runtime;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lists the classes of the clients of all specs, those of the tests included. */
final class GeneratedClasses {
    private GeneratedClasses() {}

    static Stream<Class<?>> all() throws IOException, URISyntaxException, ClassNotFoundException {
        Stream.Builder<Class<?>> types = Stream.builder();
        for (Class<?> example :
                List.of(dev.mediajobs.client.creatify.AuroraVideo.class, dev.mediajobs.client.features.Thing.class)) {
            Path root = Path.of(
                    example.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (Stream<Path> files = Files.walk(root.resolve("dev/mediajobs/client"))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                        .sorted()
                        .toList()) {
                    String name = root.relativize(file).toString().replace('/', '.');
                    types.add(Class.forName(
                            name.substring(0, name.length() - ".class".length()), false, example.getClassLoader()));
                }
            }
        }
        return types.build();
    }
}
