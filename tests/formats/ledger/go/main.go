// Checks a log that Undersigned exported, with Go's own sumdb packages, which share no code with it.
//
//	check VKEY DIR   DIR holds checkpoint, tiles and bundles as published, and proofs.json
//	sign SKEY        signs the text on standard input as a note, with a key file's line
package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

type proofs struct {
	Inclusion []struct {
		Index int64
		Path  []tlog.Hash
	}
	Consistency []struct {
		Old  int64
		Root tlog.Hash
		Path []tlog.Hash
	}
}

// folder reads tiles from files. C2SP leaves out the height that Go's paths begin with.
type folder string

func (f folder) Height() int { return height }

func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var found [][]byte
	for _, tile := range tiles {
		content, err := f.read(strings.Replace(tile.Path(), "tile/8/", "tile/", 1))
		if err != nil {
			return nil, err
		}
		found = append(found, content)
	}
	return found, nil
}

func (f folder) read(path string) ([]byte, error) {
	return os.ReadFile(filepath.Join(string(f), filepath.FromSlash(path)))
}

func (f folder) open(vkey string) (tlog.Tree, error) {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return tlog.Tree{}, err
	}
	signed, err := f.read("checkpoint")
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[3] != "" || lines[0] != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("not three lines of the log %s: %q", verifier.Name(), opened.Text)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

// entries reads every bundle and refuses one byte too many.
func (f folder) entries(size int64) ([][]byte, error) {
	var all [][]byte
	for start := int64(0); start < size; start += 256 {
		width := min(256, size-start)
		tile := tlog.Tile{H: height, L: 0, N: start / 256, W: int(width)}
		content, err := f.read(strings.Replace(tile.Path(), "tile/8/0/", "tile/entries/", 1))
		if err != nil {
			return nil, err
		}
		for ; width > 0; width-- {
			if len(content) < 2 || len(content)-2 < int(binary.BigEndian.Uint16(content)) {
				return nil, fmt.Errorf("%s is cut off", tile.Path())
			}
			end := 2 + int(binary.BigEndian.Uint16(content))
			all = append(all, content[2:end])
			content = content[end:]
		}
		if len(content) != 0 {
			return nil, fmt.Errorf("%s is too long", tile.Path())
		}
	}
	return all, nil
}

func min(a, b int64) int64 {
	if a < b {
		return a
	}
	return b
}

// checkTiles reads every leaf's hash through the tiles, each of which the reader holds against the signed root.
func (f folder) checkTiles(tree tlog.Tree, entries [][]byte) error {
	var places []int64
	for index := range entries {
		places = append(places, tlog.StoredHashIndex(0, int64(index)))
	}
	hashes, err := tlog.TileHashReader(tree, f).ReadHashes(places)
	if err != nil {
		return err
	}
	for index, entry := range entries {
		if tlog.RecordHash(entry) != hashes[index] {
			return fmt.Errorf("entry %d is not what the tiles hold", index)
		}
	}
	return nil
}

func (f folder) checkProofs(tree tlog.Tree, entries [][]byte) (int, error) {
	var given proofs
	content, err := f.read("proofs.json")
	if err != nil {
		return 0, err
	}
	if err := json.Unmarshal(content, &given); err != nil {
		return 0, err
	}
	for _, proof := range given.Inclusion {
		leaf := tlog.RecordHash(entries[proof.Index])
		if err := tlog.CheckRecord(proof.Path, tree.N, tree.Hash, proof.Index, leaf); err != nil {
			return 0, fmt.Errorf("inclusion of %d in %d: %v", proof.Index, tree.N, err)
		}
	}
	for _, proof := range given.Consistency {
		if err := tlog.CheckTree(proof.Path, tree.N, tree.Hash, proof.Old, proof.Root); err != nil {
			return 0, fmt.Errorf("consistency of %d and %d: %v", proof.Old, tree.N, err)
		}
	}
	return len(given.Inclusion) + len(given.Consistency), nil
}

func check(vkey string, f folder) error {
	tree, err := f.open(vkey)
	if err != nil {
		return err
	}
	entries, err := f.entries(tree.N)
	if err != nil {
		return err
	}
	if err := f.checkTiles(tree, entries); err != nil {
		return err
	}
	count, err := f.checkProofs(tree, entries)
	if err != nil {
		return err
	}
	fmt.Printf("%d entries, %d proofs\n", tree.N, count)
	return nil
}

func sign(skey string) error {
	text, err := io.ReadAll(os.Stdin)
	if err != nil {
		return err
	}
	signer, err := note.NewSigner(skey)
	if err != nil {
		return err
	}
	signed, err := note.Sign(&note.Note{Text: string(text)}, signer)
	if err != nil {
		return err
	}
	_, err = io.Copy(os.Stdout, bytes.NewReader(signed))
	return err
}

func main() {
	log.SetFlags(0)
	var err error
	switch {
	case len(os.Args) == 4 && os.Args[1] == "check":
		err = check(os.Args[2], folder(os.Args[3]))
	case len(os.Args) == 3 && os.Args[1] == "sign":
		err = sign(os.Args[2])
	default:
		err = fmt.Errorf("usage: check VKEY DIR | sign SKEY")
	}
	if err != nil {
		log.Fatal(err)
	}
}
