// Reads {"reader", "texts"} as JSON, and prints what godotenv or Docker Compose makes of each text: an object, or null if
// it refuses it.
package main

import (
	"encoding/json"
	"io"
	"os"
	"strings"

	"github.com/compose-spec/compose-go/v2/dotenv"
	"github.com/joho/godotenv"
	"github.com/sirupsen/logrus"
)

func main() {
	var given struct {
		Reader string   `json:"reader"`
		Texts  []string `json:"texts"`
	}
	if err := json.NewDecoder(os.Stdin).Decode(&given); err != nil {
		panic(err)
	}
	logrus.SetOutput(io.Discard)
	home := func(name string) (string, bool) { return "/home/toy", name == "HOME" }
	read := map[string]func(string) (map[string]string, error){
		"godotenv": godotenv.Unmarshal,
		"Docker Compose": func(text string) (map[string]string, error) {
			return dotenv.ParseWithLookup(strings.NewReader(text), home)
		},
	}[given.Reader]
	all := make([]map[string]string, len(given.Texts))
	for i, text := range given.Texts {
		if values, err := read(text); err == nil {
			all[i] = map[string]string{}
			for _, name := range []string{"V", "KEPT"} {
				if value, there := values[name]; there {
					all[i][name] = value
				}
			}
		}
	}
	if err := json.NewEncoder(os.Stdout).Encode(all); err != nil {
		panic(err)
	}
}
