/* Every value of the delivered profiles against tests/kasus/profil.tsv, which reads the regulations a second time and leaves none out. */
#include "base/file.h"
#include "base/yaml.h"
#include "bantu/kasus.h"

#include <cmocka.h>

static const YamlNode *cari(const YamlNode *n, Str jalur)
{
    while (n && jalur.len) n = yaml_get(n, str_cut(&jalur, '.'));
    return n;
}

/* Leaves of the profile that no line names. A map written with its clause is one line: value and clause. */
static void tak_disebut(Arena *a, const YamlNode *n, Str disebut, Buf *b)
{
    for (ptrdiff_t i = 0; i < n->child.n; i++) {
        const YamlNode *c = &n->child.v[i];
        if (str_find(disebut, str_fmt(a, "\n" STR_F "\n", STR_A(c->path))) >= 0) continue;
        if (c->kind == YAML_SCALAR) buf_fmt(b, " " STR_F, STR_A(c->path));
        else tak_disebut(a, c, disebut, b);
    }
}

static void nilai_profil(void **state)
{
    (void)state;
    static const struct { const char *huruf, *berkas; } profil[] = { { "m", "profil/majalengka-16-2023/profil.yaml" },
                                                                     { "b", "profil/bekasi-38-2023/profil.yaml" } };
    Yaml y[countof(profil)];
    Arena *a = arena_new(4 * MB);
    Buf disebut[countof(profil)], kurang = buf_new(a, 32 * KB);
    Err err = { 0 };
    for (int i = 0; i < countof(profil); i++) {
        Str isi;
        if (!file_read(a, str_z(profil[i].berkas), 1 * MB, &isi, &err) || !yaml_parse(a, str_z(profil[i].berkas), isi, E_PROFIL, &y[i], &err))
            fail_msg("%s", err.pesan);
        disebut[i] = buf_new(a, 64 * KB);
        buf_z(&disebut[i], "\n");
    }
    Kasus k = kasus_buka("profil.tsv", 4);
    while (kasus_lanjut(&k)) {
        int i = str_eqz(k.kolom[0], profil[0].huruf) ? 0 : 1;
        buf_fmt(&disebut[i], STR_F "\n", STR_A(k.kolom[1]));
        const YamlNode *n = cari(y[i].root, k.kolom[1]);
        if (!n) {
            kasus_gagal(&k, STR_F " tidak ada", STR_A(k.kolom[1]));
            continue;
        }
        if (n->kind == YAML_MAP) kasus_sama(&k, "pasal", yaml_get(n, S("pasal"))->text, k.kolom[3]);
        kasus_sama(&k, str_cz(k.a, k.kolom[1]), n->kind == YAML_MAP ? yaml_get(n, S("nilai"))->text : n->text, k.kolom[2]);
    }
    kasus_tutup(&k);
    for (int i = 0; i < countof(profil); i++) tak_disebut(a, y[i].root, buf_str(&disebut[i]), &kurang);
    if (buf_str(&kurang).len) fail_msg("tests/kasus/profil.tsv tanpa baris:" STR_F, STR_A(buf_str(&kurang)));
    arena_free(a);
}

int main(void)
{
    const struct CMUnitTest uji[] = { cmocka_unit_test(nilai_profil) };
    return cmocka_run_group_tests_name("inti_profil_nilai", uji, NULL, NULL);
}
