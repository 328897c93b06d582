package dev.mediajobs.client.packaging;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/** Runs the generator with the packaged templates, in this JVM. */
final class Generation {
    static final String PACKAGE = "com.example.parcels";

    private Generation() {}

    /** Writes the changed files, with the same options as in the {@code pom.xml} of this module. */
    static void generate(Path spec, Path output) {
        GlobalSettings.setProperty("apis", "");
        GlobalSettings.setProperty("models", "");
        GlobalSettings.setProperty("skipFormModel", "false");
        for (String disabled : List.of("apiTests", "apiDocs", "modelTests", "modelDocs")) {
            GlobalSettings.setProperty(disabled, "false");
        }
        CodegenConfigurator configurator = new CodegenConfigurator()
                .setGeneratorName("java")
                .setLibrary("retrofit2")
                .setInputSpec(spec.toUri().toString())
                .setEnableMinimalUpdate(true)
                .setTemplateDir("mediajobs-moshi")
                .setOutputDir(output.toString())
                .setApiPackage(PACKAGE)
                .setModelPackage(PACKAGE)
                .setOpenapiNormalizer(Map.of("REMOVE_ANYOF_ONEOF_AND_KEEP_PROPERTIES_ONLY", "true"))
                .setInlineSchemaOptions(Map.of("RESOLVE_INLINE_ENUMS", "true"))
                .setTypeMappings(Map.of(
                        "URI",
                        "String",
                        "UUID",
                        "String",
                        "ByteArray",
                        "ByteString",
                        "set",
                        "List",
                        "file",
                        "FormFile"))
                .setNameMappings(Map.of("file", "file"))
                .setAdditionalProperties(Map.of(
                        "sourceFolder",
                        "java",
                        "hideGenerationTimestamp",
                        "true",
                        "openApiNullable",
                        "false",
                        "useOneOfInterfaces",
                        "true"));
        try {
            new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
        } finally {
            GlobalSettings.reset();
        }
    }
}
