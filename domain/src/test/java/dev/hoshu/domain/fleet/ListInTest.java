package dev.hoshu.domain.fleet;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.OfferingNumber;
import dev.hoshu.domain.catalog.SaleWindow;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.money.Yen;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A small search list for one machine type. */
final class ListInTest {

    static final List<ServiceOffering> LIST =
            List.of(
                    renewal("NBD12", 12, "NBD", 50_000L),
                    renewal("NBD24", 24, "NBD", 90_000L),
                    renewal("247X12", 12, "24X7", 80_000L),
                    renewal("2HRS12", 12, "24X7_2H", null));

    private ListInTest() {}

    static ServiceOffering renewal(String number, int months, String level, @Nullable Long price) {
        return new ServiceOffering(
                new OfferingNumber(number),
                number,
                "ThinkSystem",
                "SR650",
                List.of(new MachineNumber("7X06", "")),
                OfferingKind.RENEWAL,
                new Term(months),
                ServiceLevel.ofCode(level).orElseThrow(),
                false,
                false,
                null,
                price == null ? null : new Yen(price),
                SaleWindow.ALWAYS,
                null);
    }
}
