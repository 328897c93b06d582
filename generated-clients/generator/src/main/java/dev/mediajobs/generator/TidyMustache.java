package dev.mediajobs.generator;

import java.io.IOException;
import java.util.Map;
import org.openapitools.codegen.api.TemplatingExecutor;
import org.openapitools.codegen.templating.MustacheEngineAdapter;

/** Tidies the files that the templates render, before they are compared with those of the last build. */
final class TidyMustache extends MustacheEngineAdapter {
    @Override
    public String compileTemplate(TemplatingExecutor executor, Map<String, Object> bundle, String templateFile)
            throws IOException {
        String text = super.compileTemplate(executor, bundle, templateFile);
        return templateFile.equals("nativeImage.mustache") ? text : JavaTidier.tidy(text);
    }
}
