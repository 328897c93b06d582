package dev.mediajobs.internal.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressParserTest {
    @ParameterizedTest
    @CsvSource({"45%,0.45", "45,0.45", "' 7 %',0.07", "0%,0", "100%,1", "250%,1", "-3%,0", "12.5%,0.125"})
    void row32_percentagesAreParsed(String text, double fraction) {
        assertThat(ProgressParser.ofPercent(text)).isEqualTo(fraction);
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity", "''", "'%'", "0x1p3", "1d", "half", "99999999999999999999%"})
    void row32_invalidTextIsUnknown(String text) {
        assertThat(ProgressParser.ofPercent(text)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0.45,0.45", "1,1", "45,0.45", "123,1", "-1,0"})
    void row32_numbersAreFractionsOrPercent(double number, double fraction) {
        assertThat(ProgressParser.ofFraction(number)).isEqualTo(fraction);
    }

    @Test
    void row32_missingAndNotANumberAreUnknown() {
        assertThat(ProgressParser.ofFraction(null)).isNaN();
        assertThat(ProgressParser.ofFraction(Double.NaN)).isNaN();
        assertThat(ProgressParser.ofPercent(null)).isNaN();
    }

    @Test
    void row32_anyNumber_isBetweenZeroAndOneOrUnknown() {
        Random random = new Random(32);
        for (int i = 0; i < 10_000; i++) {
            double any = Double.longBitsToDouble(random.nextLong());
            double fraction = ProgressParser.ofFraction(any);
            assertThat(Double.isNaN(fraction) || (fraction >= 0 && fraction <= 1))
                    .as("fraction of %s", any)
                    .isTrue();
        }
    }
}
