import dev.mediajobs.generator.MediaJobsMoshiCodegen;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/**
 * Generates and compiles the client of every document in a folder, checks it with samples, and prints which operations
 * are refused, how many are usable, and what is read or sent differently. Arguments: the folder of documents and the
 * folder for the code. Exits with 1 if code does not compile, something differs, or less than 95 % of the operations are
 * usable.
 */
public final class Corpus {
    private static int usable;
    private static int total;
    private static boolean failed;
    private static MediaJobsMoshiCodegen config;

    private Corpus() {}

    public static void main(String[] arguments) throws IOException {
        Path output = Path.of(arguments[1]);
        List<Path> documents;
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            documents = files.filter(file -> file.toString().matches(".*\\.(ya?ml|json)")).sorted().toList();
        }
        System.out.printf("%-28s %11s %6s %6s %8s %6s %8s %10s %6s%n", "document", "operations", "refused", "files", "samples",
                "calls", "skipped", "different", "s");
        for (Path document : documents) {
            measure(document, output.resolve(document.getFileName().toString().replaceAll("\\W", "_")));
        }
        System.out.printf("%n%d of %d operations usable: %.1f %%%n", usable, total, 100.0 * usable / total);
        System.exit(failed || usable < 0.95 * total ? 1 : 0);
    }

    private static void measure(Path document, Path output) throws IOException {
        delete(output);
        String name = document.getFileName().toString();
        long start = System.nanoTime();
        int[] operations = new int[2];
        String refused = "";
        try {
            refused = generate(document, output, operations);
        } catch (RuntimeException broken) {
            failed = true;
            System.out.println(broken instanceof IllegalStateException ? broken.getMessage() : name + ": " + broken);
            return;
        }
        List<Path> sources;
        try (Stream<Path> files = Files.walk(output)) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        String errors = sources.isEmpty() ? "" : compile(sources, output.resolve("classes"));
        usable += errors.isEmpty() ? operations[0] : 0;
        total += operations[1];
        failed |= !errors.isEmpty();
        RoundTrip checked = errors.isEmpty() ? check(document, output.resolve("classes")) : new RoundTrip();
        failed |= !checked.differences.isEmpty();
        System.out.printf("%-28s %11d %7d %6d %8d %6d %8d %10d %6.1f%n", name, operations[1], operations[1] - operations[0],
                sources.size(), checked.samples, checked.calls, checked.skipped, checked.differences.size(),
                (System.nanoTime() - start) / 1e9);
        refused.lines().skip(1).forEach(line -> System.out.println("    refused: " + line));
        errors.lines().limit(20).forEach(line -> System.out.println("    " + line));
        checked.differences.stream()
                .limit(Integer.getInteger("differences", 10))
                .forEach(line -> System.out.println("    " + line.substring(0, Math.min(line.length(), Integer.getInteger("length", 300)))));
    }

    private static RoundTrip check(Path document, Path classes) {
        try {
            return RoundTrip.of(document, classes, config);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Generates the code; returns the messages of refused operations, and counts what is left and what there was. */
    private static String generate(Path document, Path output, int[] operations) {
        String refused = "";
        for (String mode : List.of("fail", "skip")) {
            CodegenConfigurator configurator = new CodegenConfigurator()
                    .setGeneratorName(MediaJobsMoshiCodegen.NAME)
                    .setInputSpec(document.toAbsolutePath().toString())
                    .setValidateSpec(false)
                    .setOutputDir(output.toString())
                    .setApiPackage("com.example.corpus")
                    .setModelPackage("com.example.corpus")
                    .setAdditionalProperties(new HashMap<>(Map.of(MediaJobsMoshiCodegen.REFUSED_OPERATIONS, mode)));
            try {
                ClientOptInput input = configurator.toClientOptInput();
                config = (MediaJobsMoshiCodegen) input.getConfig();
                operations[1] = Math.max(operations[1], count(input.getOpenAPI()));
                quietly(new DefaultGenerator().opts(input)::generate);
                operations[0] = count(input.getOpenAPI());
                return refused;
            } catch (IllegalArgumentException refusals) {
                refused = refusals.getMessage();
            } finally {
                GlobalSettings.reset();
            }
        }
        throw new IllegalStateException(refused);
    }

    /** Runs a task without the banner that the generator prints for each document. */
    private static void quietly(Runnable task) {
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        try {
            task.run();
        } finally {
            System.setOut(out);
        }
    }

    private static int count(OpenAPI document) {
        return document.getPaths() == null
                ? 0
                : document.getPaths().values().stream()
                        .mapToInt((PathItem item) -> item.readOperations().size())
                        .sum();
    }

    private static String compile(List<Path> sources, Path classes) throws IOException {
        Files.createDirectories(classes);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("--release", "17", "-Xlint:all,-processing,-classfile,-path,-deprecation",
                    "-Werror", "-proc:none", "-parameters", "-d", classes.toString(), "-classpath", System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources)).call();
            return compiled ? "" : messages.toString();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
