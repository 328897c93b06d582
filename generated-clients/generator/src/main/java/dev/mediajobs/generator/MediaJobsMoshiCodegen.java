package dev.mediajobs.generator;

import com.samskivert.mustache.Mustache;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.api.TemplatingEngineAdapter;
import org.openapitools.codegen.config.GlobalSettings;
import org.openapitools.codegen.languages.JavaClientCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * The generator {@code mediajobs-moshi}: Retrofit interfaces, Moshi models and their adapters. Before anything is
 * generated, it rewrites the document to the forms that the templates support; operations for which no correct code
 * exists fail the generation, with file, line, operation, reason and way out. Not thread-safe.
 */
public final class MediaJobsMoshiCodegen extends JavaClientCodegen {
    /** The name of the generator. */
    public static final String NAME = "mediajobs-moshi";
    /** The option that says what happens to refused operations: {@code fail} (default) or {@code skip}. */
    public static final String REFUSED_OPERATIONS = "refusedOperations";
    /** The option for lists in a {@code deepObject}: {@code indices}, {@code brackets}, {@code names}; default refused. */
    public static final String DEEP_OBJECT_LISTS = "deepObjectLists";
    /** The option for the Java type of integers without format: {@code Long} (default) or {@code Integer}. */
    public static final String PLAIN_INTEGERS = "plainIntegers";

    private final TidyMustache engine = new TidyMustache();
    private SourceDocument source;
    private InlineMembers inline = new InlineMembers();

    /** Creates a generator with its settings. */
    public MediaJobsMoshiCodegen() {
        embeddedTemplateDir = NAME;
        templateDir = NAME;
        setLibrary(RETROFIT_2);
        setOpenApiNullable(false);
        setUseOneOfInterfaces(true);
        setHideGenerationTimestamp(true);
        apiTestTemplateFiles.clear();
        modelTestTemplateFiles.clear();
        apiDocTemplateFiles.clear();
        modelDocTemplateFiles.clear();
        inlineSchemaOption.put("RESOLVE_INLINE_ENUMS", "true");
        cliOptions.add(CliOption.newString(REFUSED_OPERATIONS, "What happens to refused operations: fail or skip"));
        cliOptions.add(CliOption.newString(DEEP_OBJECT_LISTS, "Lists in a deepObject: indices, brackets or names"));
        cliOptions.add(CliOption.newString(PLAIN_INTEGERS, "The type of integers without format: Long or Integer"));
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public String getHelp() {
        return "Generates Retrofit interfaces and Moshi models.";
    }

    /**
     * Reads the document, which the parser describes too vaguely if it is wrong.
     *
     * @throws IllegalArgumentException if it is not a file with an OpenAPI document; the message names file and line
     */
    @Override
    public void setInputSpec(String inputSpec) {
        super.setInputSpec(inputSpec);
        source = SourceDocument.read(SourceDocument.location(inputSpec));
        DocumentCheck.check(source);
    }

    @Override
    public void processOpts() {
        additionalProperties.putIfAbsent(OPENAPI_NULLABLE, false);
        additionalProperties.putIfAbsent(USE_ONE_OF_INTERFACES, true);
        super.processOpts();
        apiTemplateFiles.clear();
        apiTemplateFiles.put("api.mustache", ".java");
        apiTestTemplateFiles.clear();
        modelTestTemplateFiles.clear();
        apiDocTemplateFiles.clear();
        modelDocTemplateFiles.clear();
        supportingFiles.clear();
        supportingFiles.add(new SupportingFile("nativeImage.mustache", "native-image", "reachability-metadata.json"));
        // Links and ids stay text, so that a malformed one does not make the response unreadable.
        typeMapping.putAll(Map.of("URI", "String", "UUID", "String", "decimal", "String", "set", "List"));
        typeMapping.putAll(Map.of("local-date-time", "LocalDateTime", "ByteArray", "ByteString", "file", "FormFile"));
        // Forms are classes too.
        GlobalSettings.setProperty("skipFormModel", "false");
        additionalProperties.put(
                "title",
                openAPI.getInfo() == null || openAPI.getInfo().getTitle() == null
                        ? "API"
                        : JavaText.content(openAPI.getInfo().getTitle()));
        inline = DocumentSimplifier.simplify(openAPI, additionalProperties, source);
    }

    /** Does nothing: no template contains the document, and writing it takes long. */
    @Override
    public void generateYAMLSpecFile(Map<String, Object> data) {}

    @Override
    public boolean getUseOpenapiNormalizer() {
        return !openapiNormalizer.isEmpty();
    }

    @Override
    public Mustache.Compiler processCompiler(Mustache.Compiler compiler) {
        return compiler.withEscaper(JavadocText::escape);
    }

    @Override
    public TemplatingEngineAdapter getTemplatingEngine() {
        return engine;
    }

    @Override
    public void preprocessOpenAPI(io.swagger.v3.oas.models.OpenAPI document) {
        super.preprocessOpenAPI(document);
        inline.restore(document);
        modelNameMapping.putAll(Names.models(document, this::toModelName, modelNameMapping));
    }

    @Override
    public String toModelName(String name) {
        return modelNameMapping.containsKey(name)
                ? modelNameMapping.get(name)
                : Names.model(name, super.toModelName(name));
    }

    /** Returns the file of a class, whose name no other class has in any case. */
    @Override
    public String modelFilename(String templateName, String modelName) {
        return modelFileFolder()
                + File.separator
                + toModelFilename(modelName)
                + modelTemplateFiles().get(templateName);
    }

    @Override
    public String toVarName(String name) {
        return nameMapping.containsKey(name) ? nameMapping.get(name) : Names.member(name, super.toVarName(name));
    }

    /** Keeps text as it is, in one line: what is written to Javadoc is escaped when it is written. */
    @Override
    public String escapeText(String input) {
        return input == null ? null : input.strip().replaceAll("\\s*[\\t\\n\\r]+\\s*", " ");
    }

    @Override
    public String toEnumValue(String value, String datatype) {
        return JavaText.literal(value);
    }

    @Override
    public ModelsMap postProcessModelsEnum(ModelsMap models) {
        ModelsMap processed = super.postProcessModelsEnum(models);
        for (ModelMap model : processed.getModels()) {
            Enums.complete(model.getModel());
        }
        return processed;
    }

    @Override
    public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> models) {
        Map<String, ModelsMap> processed = super.postProcessAllModels(models);
        List<CodegenModel> all = processed.values().stream()
                .flatMap(map -> map.getModels().stream())
                .map(ModelMap::getModel)
                .toList();
        new UnionModels(openAPI, all, this::toModelName).complete();
        all.forEach(ObjectModels::complete);
        return processed;
    }

    @Override
    public OperationsMap postProcessOperationsWithModels(OperationsMap operations, List<ModelMap> models) {
        OperationsMap processed = super.postProcessOperationsWithModels(operations, models);
        Operations.complete(processed.getOperations().getOperation(), additionalProperties);
        return processed;
    }
}
