package dev.mediajobs.conformance.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A few lines of Java that break one rule.
 *
 * @param rule name of the rule's field
 * @param broken the rule
 * @param sources one class each
 */
record Offence(String rule, ArchRule broken, List<String> sources) {
    private static final Pattern NAME =
            Pattern.compile("package ([\\w.]+);.*?(?:class|interface|record|enum) (\\w+)", Pattern.DOTALL);

    static Offence against(String rule, ArchRule broken, String... sources) {
        return new Offence(rule, broken, List.of(sources));
    }

    /** Compiles the lines and gives the classes as ArchUnit sees them. */
    JavaClasses compile(Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-d", folder.resolve("classes").toString(), "-cp", folder.toString()));
        for (String source : sources) {
            Matcher name = NAME.matcher(source);
            if (!name.find()) {
                throw new IllegalArgumentException("No package and class in: " + source);
            }
            Path file = folder.resolve("sources")
                    .resolve(name.group(1).replace('.', '/'))
                    .resolve(name.group(2) + ".java");
            Files.createDirectories(file.getParent());
            arguments.add(Files.writeString(file, source).toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalArgumentException("The offence against " + rule + " does not compile");
        }
        return new ClassFileImporter().importPath(folder.resolve("classes"));
    }

    @Override
    public String toString() {
        return rule;
    }
}
