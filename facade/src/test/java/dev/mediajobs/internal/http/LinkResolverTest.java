package dev.mediajobs.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkResolverTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    https://gateway/prefix/ | /files/a.mp4         | https://gateway/prefix/files/a.mp4
                    https://gateway/prefix  | /files/a.mp4         | https://gateway/prefix/files/a.mp4
                    https://gateway/prefix  | files/a.mp4          | https://gateway/prefix/files/a.mp4
                    https://gateway/prefix/ | a.mp4                | https://gateway/prefix/a.mp4
                    https://gateway/prefix/ | ./x                  | https://gateway/prefix/x
                    https://gateway/prefix/ | ../x                 | https://gateway/prefix/x
                    https://gateway/prefix/ | ../../x              | https://gateway/prefix/x
                    https://gateway/a/b/    | ../x                 | https://gateway/a/b/x
                    https://gateway/a/b/    | ../a/b/x             | https://gateway/a/b/x
                    https://gateway/a/b/    | a/b/x                | https://gateway/a/b/a/b/x
                    https://gateway/prefix/ | /prefix              | https://gateway/prefix
                    https://gateway/prefix/ | /prefix/x            | https://gateway/prefix/x
                    https://gateway/prefix/ | /prefixed/x          | https://gateway/prefix/prefixed/x
                    https://gateway/prefix/ | /prefix/../x         | https://gateway/prefix/x
                    https://gateway/prefix/ | ?x=1                 | https://gateway/prefix/?x=1
                    https://gateway/prefix/ | /a?next=//host/x     | https://gateway/prefix/a?next=//host/x
                    https://gateway/prefix/ | //host/x             | https://host/x
                    http://gateway/prefix/  | //gateway/x          | http://gateway/x
                    https://gateway/prefix/ | "\\\\files\\\\a.mp4" | https://gateway/prefix/files/a.mp4
                    https://gateway/prefix/ | "  /a b/c d.mp4  "   | https://gateway/prefix/a%20b/c%20d.mp4
                    https://gateway/prefix/ | a b.mp4              | https://gateway/prefix/a%20b.mp4
                    https://gateway/prefix/ | https://gateway/x    | https://gateway/x
                    https://gateway/prefix/ | " https://cdn/x "    | https://cdn/x
                    https://gateway/        | /x                   | https://gateway/x
                    https://gateway         | x/y                  | https://gateway/x/y
                    https://gateway/prefix/ | data:video/mp4,x     | data:video/mp4,x
                    https://gateway/prefix/ | file:///etc/passwd   | file:///etc/passwd
                    """)
    void links(String base, String link, String expected) {
        String actual = link.contains("\\") ? link.replace("\\\\", "\\") : link;
        assertThat(LinkResolver.of(HttpUrl.get(base), actual)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    https://gateway/prefix/a/b | /c               | https://gateway/prefix/c
                    https://gateway/prefix/a/b | c                | https://gateway/prefix/a/c
                    https://gateway/prefix/a/b | /prefix/c        | https://gateway/prefix/c
                    https://gateway/prefix     | c                | https://gateway/prefix/c
                    https://gateway/prefix/a/b | ../../../c       | https://gateway/prefix/c
                    https://gateway/prefix/a/b | ?d               | https://gateway/prefix/a/b?d
                    https://gateway/prefix/a/b | //cdn/c          | https://cdn/c
                    https://gateway/prefix/a/b | https://gateway/c | https://gateway/c
                    https://gateway/other      | /c               | https://gateway/c
                    https://cdn/prefix/a       | /c               | https://cdn/c
                    """)
    void redirects(String current, String location, String expected) {
        HttpUrl target = LinkResolver.redirect(HttpUrl.get("https://gateway/prefix"), HttpUrl.get(current), location);

        assertThat(target).hasToString(expected);
    }

    @Test
    void missingLinksAreSkipped() {
        HttpUrl base = HttpUrl.get("https://gateway/prefix");
        assertThat(LinkResolver.of(base, null, "", "  ")).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not a link",
                "pending",
                "<string>",
                "7",
                "-1.5",
                "1e400",
                "24/01/2026",
                "2026-01-24 13:07",
                "2026-01-24T13:07:14.211044",
                "Something went wrong."
            })
    void textsThatAreNotLinksAreSkipped(String text) {
        HttpUrl base = HttpUrl.get("https://gateway/prefix");
        assertThat(LinkResolver.of(base, text, "https://cdn/x")).containsExactly("https://cdn/x");
    }

    @Test
    void otherValuesThanTextAreSkipped_andLongTextsToo() {
        HttpUrl base = HttpUrl.get("https://gateway/prefix");
        assertThat(LinkResolver.of(base, 7L, true, List.of(), Map.of(), "a/".repeat(5000), ".1a".repeat(5000)))
                .isEqualTo(List.of());
    }

    @Test
    void linksInListsAndObjectsAreFound() {
        HttpUrl base = HttpUrl.get("https://gateway/prefix");
        Object link = List.of("https://cdn/a", Map.of("url", "/b", "name", "https://cdn/name"), List.of("c.mp4"));
        assertThat(LinkResolver.of(base, link))
                .containsExactly("https://cdn/a", "https://gateway/prefix/b", "https://gateway/prefix/c.mp4");
    }
}
