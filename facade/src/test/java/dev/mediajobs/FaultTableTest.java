package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every row of the fault table has a test with its number, for blocking calls and futures where both exist. */
class FaultTableTest {
    private static final int ROWS = 66;

    /** Rows about signed webhooks, which no vendor sends. */
    private static final Set<Integer> NOT_OFFERED = Set.of(61, 64);

    private static final Pattern ROW = Pattern.compile("row(\\d\\d)_");

    /** Faults of submits, waits, uploads and downloads, which exist as blocking calls and as futures. */
    private static final Set<Integer> IN_BOTH_WAYS = Stream.of(
                    IntStream.rangeClosed(1, 11), IntStream.of(13), IntStream.rangeClosed(15, 59))
            .flatMap(IntStream::boxed)
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void everyRowHasATest() throws Exception {
        assertThat(rows(method -> true))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ROWS)
                        .boxed()
                        .filter(row -> !NOT_OFFERED.contains(row))
                        .toList());
    }

    @Test
    void whatBlocksOrEndsWithAFuture_isTestedInBothWays() throws Exception {
        assertThat(rows(method -> Arrays.asList(method.getParameterTypes()).contains(CallStyle.class)))
                .containsAll(IN_BOTH_WAYS);
    }

    private static Set<Integer> rows(Predicate<Method> which) throws IOException, ClassNotFoundException {
        Set<Integer> rows = new TreeSet<>();
        for (String name : ClassFiles.besides(FaultTableTest.class)) {
            if (!name.endsWith("Test")) {
                continue;
            }
            for (Method method : Class.forName(name).getDeclaredMethods()) {
                Matcher row = ROW.matcher(method.getName());
                while (which.test(method) && !method.isSynthetic() && row.find()) {
                    rows.add(Integer.valueOf(row.group(1)));
                }
            }
        }
        return rows;
    }
}
