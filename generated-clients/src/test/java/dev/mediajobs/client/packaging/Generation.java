package dev.mediajobs.client.packaging;

import dev.mediajobs.generator.MediaJobsMoshiCodegen;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/** Runs the generator in this JVM. */
final class Generation {
    static final String PACKAGE = "com.example.parcels";

    private Generation() {}

    /** Writes the changed files, without any option. */
    static void generate(Path spec, Path output) {
        generate(spec, output, Map.of());
    }

    /** Writes the changed files. */
    static void generate(Path spec, Path output, Map<String, Object> options) {
        CodegenConfigurator configurator = new CodegenConfigurator()
                .setGeneratorName(MediaJobsMoshiCodegen.NAME)
                .setInputSpec(spec.toAbsolutePath().toString())
                .setValidateSpec(false)
                .setEnableMinimalUpdate(true)
                .setOutputDir(output.toString())
                .setApiPackage(PACKAGE)
                .setModelPackage(PACKAGE)
                .setAdditionalProperties(new HashMap<>(options));
        try {
            new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
        } finally {
            GlobalSettings.reset();
        }
    }
}
