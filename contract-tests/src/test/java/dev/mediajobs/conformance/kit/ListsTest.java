package dev.mediajobs.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.run.ConformanceKit;
import dev.mediajobs.conformance.run.session.RunPlan;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ListsTest {

    @Test
    void aConformingList_hasNoFindings() {
        assertThat(findings(page -> page)).isEmpty();
    }

    @Test
    void aListWithoutTheCreatedJobs_isReported() {
        assertThat(findings(page -> {
                    ((ArrayNode) page.get("thumbnails")).removeAll();
                    return page.put("totalPages", 1).put("totalCount", 0);
                }))
                .extracting(Finding::rule)
                .contains(Rule.LIST_CONTENTS);
    }

    @Test
    void aRepeatedItem_isReported() {
        assertThat(findings(page -> {
                    if (page.get("page").asInt() == 2) {
                        ((ArrayNode) page.get("thumbnails"))
                                .removeAll()
                                .addObject()
                                .put("id", "thumb0")
                                .put("imageUrl", "/x");
                    }
                    return page;
                }))
                .extracting(Finding::expected)
                .contains("each id once");
    }

    @Test
    void wrongCounts_areReported() {
        assertThat(findings(page -> page.put("totalCount", 7)))
                .extracting(Finding::where)
                .contains("/totalCount");
        assertThat(findings(page -> page.put("page", 9)))
                .extracting(Finding::where)
                .contains("/page");
        assertThat(findings(
                        page -> page.put("totalPages", page.get("totalPages").asInt() + 1)))
                .extracting(Finding::where)
                .contains("/thumbnails");
    }

    private static List<Finding> findings(UnaryOperator<ObjectNode> list) {
        RunPlan plan = new RunPlan(
                URI.create("http://127.0.0.1:1"),
                List.of("miraflow"),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                false,
                true,
                Duration.ofSeconds(1),
                5000,
                "",
                List.of("listThumbnails"),
                Map.of(),
                Duration.ofMinutes(10));
        ConformanceKit kit =
                new ConformanceKit(plan, new ThumbnailServer(list), new DrivenTicker(), Map.of(), Optional.of("fake"));
        return kit.run(check -> {}).findings().stream()
                .filter(each -> each.operation().equals("listThumbnails"))
                .filter(each -> List.of(Rule.LIST_CONTENTS, Rule.PAGES).contains(each.rule()))
                .toList();
    }
}
