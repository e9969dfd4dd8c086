package dev.hoshu.sheets.places;

import static dev.hoshu.sheets.rows.Column.required;

import dev.hoshu.domain.place.PostalCode;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.Column;
import dev.hoshu.sheets.rows.ListName;
import dev.hoshu.sheets.rows.RowCells;
import dev.hoshu.sheets.rows.RowReader;
import dev.hoshu.sheets.rows.TableKind;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Postal codes by municipality and town ({@code postal_codes.csv.gz}); a code may have many rows.
 */
public final class PostalCodes extends TableKind<PostalCode> {

    private static final Column POSTAL_CODE = required("zip", "郵便番号");
    private static final Column MUNICIPALITY = required("code5");
    private static final Column TOWN = required("town");
    private static final Column TOWN_KANA = required("town_kana");
    private static final Column TOWN_ROMAJI = required("town_romaji");

    /** The kind. */
    public PostalCodes() {
        super(
                "postal-codes",
                new Sentence("郵便番号", "postal codes"),
                List.of(POSTAL_CODE, MUNICIPALITY, TOWN, TOWN_KANA, TOWN_ROMAJI));
    }

    @Override
    public String key(PostalCode postalCode) {
        return postalCode.zip() + " " + postalCode.code5() + " " + postalCode.town();
    }

    @Override
    protected boolean watchesKeys() {
        return false;
    }

    @Override
    protected RowReader<PostalCode> rowReader(ListName.Named list) {
        return PostalCodes::read;
    }

    @Override
    public List<String> cells(PostalCode postalCode) {
        return List.of(
                postalCode.zip(),
                postalCode.code5(),
                postalCode.town(),
                postalCode.townKana(),
                postalCode.townRomaji());
    }

    private static @Nullable PostalCode read(RowCells cells) {
        var postalCode = cells.required(POSTAL_CODE, PlaceCells.POSTAL_CODE);
        var municipality = cells.required(MUNICIPALITY, PlaceCells.MUNICIPALITY);
        // An empty town is one of the list's own answers: where nothing else is named.
        return postalCode == null || municipality == null
                ? null
                : new PostalCode(
                        postalCode,
                        municipality,
                        cells.text(TOWN),
                        cells.text(TOWN_KANA),
                        cells.text(TOWN_ROMAJI));
    }
}
